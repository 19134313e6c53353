"""Headers that neither Django nor its policy middleware sends."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# what pages of ours never ask a browser for
_ASKED_FOR_NOTHING = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)


def extra_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Forbid what browsers offer beyond pages, and keep other sites from loading ours as their resource."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Permissions-Policy", _ASKED_FOR_NOTHING)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answer
