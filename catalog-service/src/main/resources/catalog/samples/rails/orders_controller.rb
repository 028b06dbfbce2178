# config/routes.rb: resources :orders, only: :create
class OrdersController < ApplicationController
  class Order
    include ActiveModel::API
    include ActiveModel::Attributes

    attribute :item, :string
    attribute :quantity

    validates :item, length: { in: 1..100 }
    validates :quantity, numericality: { only_integer: true, in: 1..100 }
  end

  def create
    order = Order.new(params.permit(:item, :quantity))
    return render json: order.errors, status: :bad_request if order.invalid?

    render json: order.attributes, status: :created
  end
end
