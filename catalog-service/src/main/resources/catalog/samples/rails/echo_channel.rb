# Action Cable has a protocol of its own on top of WebSocket: the browser subscribes to this channel.
class EchoChannel < ApplicationCable::Channel
  def receive(data)
    transmit(data)
  end
end
