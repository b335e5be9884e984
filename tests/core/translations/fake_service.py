"""A service that translates, on 127.0.0.1: what it was asked, and what it shall answer."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class FakeService:
    """``asked``: (path, headers, body) of each request. ``answer``: bytes, JSON or a function of
    the body; ``status``: of the answer; ``statuses`` of the first answers, one by one."""

    def __init__(self):
        self.asked = []
        self.status, self.statuses = 200, []
        self.headers = {}
        self.answer = lambda body: {"translatedText": [f"{text} (!)" for text in body["q"]]}

    def answer_to(self, body: dict) -> bytes:
        answer = self.answer(body) if callable(self.answer) else self.answer
        return answer if isinstance(answer, bytes) else json.dumps(answer).encode()

    @property
    def texts(self) -> list[str]:
        return [text for _path, _headers, body in self.asked for text in body["q"]]


@contextmanager
def running():
    """A service and its address."""
    service = FakeService()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            service.asked.append((self.path, dict(self.headers), body))
            status = service.statuses.pop(0) if service.statuses else service.status
            answer = service.answer_to(body)
            self.send_response(status)
            for name, value in service.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service, f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
