require "sinatra"
require "json"

get "/hello" do
  content_type :json
  { message: "Hello" }.to_json
end
