import json
import sys

from django import forms
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST

settings.configure(DEBUG=True, ROOT_URLCONF=__name__)


class OrderForm(forms.Form):
    item = forms.CharField(min_length=1, max_length=100)
    quantity = forms.IntegerField(min_value=1, max_value=100)


@require_POST
def place(request):
    try:
        order = OrderForm(json.loads(request.body))
    except ValueError:
        return JsonResponse({"message": "Not JSON"}, status=400)
    if not order.is_valid():
        return JsonResponse(order.errors, status=400)
    return JsonResponse(order.cleaned_data, status=201)


urlpatterns = [path("orders", place)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
