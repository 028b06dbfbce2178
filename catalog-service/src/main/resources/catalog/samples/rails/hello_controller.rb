# config/routes.rb: get "hello", to: "hello#show"
class HelloController < ApplicationController
  def show
    render json: { message: "Hello" }
  end
end
