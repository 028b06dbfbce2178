require "sinatra"
require "faye/websocket"

get "/echo" do
  halt 400 unless Faye::WebSocket.websocket?(request.env)
  socket = Faye::WebSocket.new(request.env)
  socket.on(:message) { |event| socket.send(event.data) }
  socket.rack_response
end
