"""A real mail server for the tests: aiosmtpd takes letters and writes each as one line of JSON, as its reader would see it."""

import json
import sys
from email import message_from_bytes
from email.policy import default

from aiosmtpd.controller import Controller


class Postbox:
    async def handle_DATA(self, server, session, envelope):
        letter = message_from_bytes(envelope.content, policy=default)
        told = {
            "to": envelope.rcpt_tos,
            "from": str(letter["From"]),
            "subject": str(letter["Subject"]),
            "id": str(letter["Message-ID"]),
            "unsubscribe": str(letter["List-Unsubscribe"]),
            "auto": str(letter["Auto-Submitted"]),
            "headers": [name for name, _ in letter.items()],
            "text": letter.get_body(("plain",)).get_content().replace("\r\n", "\n"),
        }
        print(json.dumps(told), flush=True)
        return "250 taken"


controller = Controller(Postbox(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
