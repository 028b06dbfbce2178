require "sinatra"
require "json"

def order?(given)
  given.is_a?(Hash) &&
    given["item"].is_a?(String) && given["item"].length.between?(1, 100) &&
    given["quantity"].is_a?(Integer) && given["quantity"].between?(1, 100)
end

post "/orders" do
  content_type :json
  begin
    order = JSON.parse(request.body.read)
  rescue JSON::ParserError
    halt 400, { message: "Not JSON" }.to_json
  end
  halt 400, { message: "Not an order" }.to_json unless order?(order)
  status 201
  order.slice("item", "quantity").to_json
end
