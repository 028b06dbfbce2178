import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import JsonResponse
from django.urls import path

settings.configure(DEBUG=True, ROOT_URLCONF=__name__)


def hello(request):
    return JsonResponse({"message": "Hello"})


urlpatterns = [path("hello", hello)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
