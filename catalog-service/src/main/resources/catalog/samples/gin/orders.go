package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type Order struct {
	Item     string `json:"item" binding:"required,min=1,max=100"`
	Quantity int    `json:"quantity" binding:"required,min=1,max=100"`
}

func main() {
	app := gin.Default()
	app.POST("/orders", func(c *gin.Context) {
		var order Order
		if err := c.ShouldBindJSON(&order); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"message": err.Error()})
			return
		}
		c.JSON(http.StatusCreated, order)
	})
	app.Run()
}
