#!/usr/bin/env python3
"""Relays the same calls by rtpengine: rtpengine.py CALLS LOAD [SECONDS] [srtp]

Starts rtpengine in user space, sets calls up by its control protocol, runs the load program, and prints CPU per packet
sent as the benchmark beside it does. With "srtp" packets come in the clear, go encrypted to a second call of it, and
from there on in the clear.
"""
import os, socket, subprocess, sys, tempfile, time

CONTROL = ("127.0.0.1", 22223)
PHONES = ("127.0.0.2", "127.0.0.3")


def encode(value):
    if isinstance(value, dict):
        return b"d" + b"".join(encode(key) + encode(value[key]) for key in sorted(value)) + b"e"
    if isinstance(value, list):
        return b"l" + b"".join(map(encode, value)) + b"e"
    data = value.encode()
    return b"%d:%s" % (len(data), data)


def field(answer, name):
    """One string of an answer in bencode."""
    key = b"%d:%s" % (len(name), name.encode())
    rest = answer[answer.index(key) + len(key):]
    length, rest = rest.split(b":", 1)
    return rest[:int(length)].decode()


def describe(address, port):
    return f"v=0\r\no=- 1 1 IN IP4 {address}\r\ns=-\r\nc=IN IP4 {address}\r\nt=0 0\r\nm=audio {port} RTP/AVP 8\r\na=ptime:20\r\n"


class Relay:
    def __init__(self):
        self.process = subprocess.Popen(
            ["rtpengine", "--interface=127.0.0.1", "--listen-ng=%s:%d" % CONTROL, "--table=-1", "--foreground",
             "--port-min=30000", "--port-max=59000", "--log-level=3", "--log-stderr", "--num-threads=2"], stderr=subprocess.DEVNULL)
        self.control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.control.settimeout(5)
        self.control.connect(CONTROL)
        self.cookie = 0
        time.sleep(2)

    def ask(self, command, call, sdp, **more):
        self.cookie += 1
        message = {"command": command, "call-id": call, "from-tag": "a", "sdp": sdp, "ICE": "remove", "replace": ["origin"], **more}
        if command == "answer":
            message["to-tag"] = "b"
        self.control.send(b"%d " % self.cookie + encode(message))
        answer = self.control.recv(65536)
        if b"6:result2:ok" not in answer:
            raise RuntimeError(answer)
        return field(answer, "sdp")

    def cpu(self):
        """User and kernel time in seconds."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        ticks = os.sysconf("SC_CLK_TCK")
        return int(fields[11]) / ticks, int(fields[12]) / ticks


def port(sdp):
    return int(next(line for line in sdp.splitlines() if line.startswith("m=audio")).split()[1])


def connect(relay, index, is_encrypted):
    """Sets one call up and returns where each phone sends to."""
    one, other = describe(PHONES[0], 10000 + 2 * index), describe(PHONES[1], 10000 + 2 * index)
    if not is_encrypted:
        for_other = relay.ask("offer", f"c{index}", one)
        return port(relay.ask("answer", f"c{index}", other)), port(for_other)
    between = relay.ask("offer", f"c{index}", one, **{"transport-protocol": "RTP/SAVP", "SDES": ["only-AES_CM_128_HMAC_SHA1_80"], "DTLS": "off"})
    for_other = relay.ask("offer", f"d{index}", between, **{"transport-protocol": "RTP/AVP", "DTLS": "off"})
    back = relay.ask("answer", f"d{index}", other)
    return port(relay.ask("answer", f"c{index}", back)), port(for_other)


def main():
    calls, load = int(sys.argv[1]), sys.argv[2]
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    is_encrypted = "srtp" in sys.argv
    relay = Relay()
    try:
        with tempfile.NamedTemporaryFile("w", suffix=".legs") as legs:
            for index in range(calls):
                for phone, target in zip(PHONES, connect(relay, index, is_encrypted)):
                    legs.write(f"{phone} {10000 + 2 * index} 127.0.0.1 {target} 8\n")
            legs.flush()
            generator = subprocess.Popen([load, legs.name, str(seconds), "1"], stdout=subprocess.PIPE, text=True)
            generator.stdout.readline()
            time.sleep(2)
            (user, kernel), began = relay.cpu(), time.monotonic()
            time.sleep(seconds - 3)
            (user_now, kernel_now), took = relay.cpu(), time.monotonic() - began
            print(generator.stdout.read().strip())
            packets = calls * 2 * 50 * took * (2 if is_encrypted else 1)
            print(f"{calls} calls: {packets:.0f} packets, {(user_now + kernel_now - user - kernel) * 1e6 / packets:.2f} us each "
                  f"({(kernel_now - kernel) * 1e6 / packets:.2f} us in the kernel)")
    finally:
        relay.process.terminate()
        relay.process.wait()


main()
