#!/usr/bin/env python3
"""flood.py METHOD RATE SECONDS: sends requests without credentials from 127.0.0.99 to 127.0.0.1:25060 and hears no answer."""
import random, socket, sys, time

method, rate, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
source = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
source.bind(("127.0.0.99", 0))
source.connect(("127.0.0.1", 25060))
port = source.getsockname()[1]
body = b"v=0\r\no=- 1 1 IN IP4 127.0.0.99\r\ns=-\r\nc=IN IP4 127.0.0.99\r\nt=0 0\r\nm=audio 4000 RTP/AVP 8\r\n" if method == "INVITE" else b""
text = (
    f"{method} sip:%08x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.99:{port};branch=z9hG4bK%016x\r\nMax-Forwards: 70\r\n"
    f"From: <sip:%08x@127.0.0.1>;tag=f\r\nTo: <sip:%08x@127.0.0.1>\r\nCall-ID: %016x\r\nCSeq: 1 {method}\r\n"
    f"Contact: <sip:f@127.0.0.99:{port}>\r\nContent-Type: application/sdp\r\nContent-Length: {len(body)}\r\n\r\n").encode()
requests = [text % tuple(random.getrandbits(bits) for bits in (32, 64, 32, 32, 64)) + body for _ in range(4096)]
begin, sent, refused = time.perf_counter(), 0, 0
while (passed := time.perf_counter() - begin) < seconds:
    for _ in range(int(passed * rate) - sent):
        try:
            source.send(requests[sent & 4095])
        except OSError:
            refused += 1
        sent += 1
    time.sleep(0.001)
print(f"{method}: {sent / passed:.0f}/s sent, {refused} not taken")
