package main

import (
	"github.com/gin-gonic/gin"
	"github.com/gorilla/websocket"
)

var upgrader websocket.Upgrader

func main() {
	app := gin.Default()
	app.GET("/echo", func(c *gin.Context) {
		socket, err := upgrader.Upgrade(c.Writer, c.Request, nil)
		if err != nil {
			return
		}
		defer socket.Close()
		for {
			kind, text, err := socket.ReadMessage()
			if err != nil || socket.WriteMessage(kind, text) != nil {
				return
			}
		}
	})
	app.Run()
}
