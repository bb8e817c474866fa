#!/usr/bin/env python3
"""idle.py COUNT SECONDS: opens so many connections to the product, from many addresses, says nothing on them but a keep-alive, and counts those left."""
import resource
import socket
import sys
import time

PER_ADDRESS = 900
count, seconds = int(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)


def connect(number):
    address = f"127.0.2.{number // PER_ADDRESS + 1}"
    connection = socket.create_connection(("127.0.0.1", 25060), timeout=10, source_address=(address, 0))
    connection.sendall(b"\r\n\r\n")
    return connection


def is_open(connection):
    """Reads what came; the far end that closed is read as nothing."""
    connection.setblocking(False)
    try:
        while data := connection.recv(4096):
            pass
        return bool(data)
    except BlockingIOError:
        return True
    except OSError:
        return False


connections = [connect(number) for number in range(count)]
print(f"idle: {count} connections open", flush=True)
time.sleep(seconds)
print(f"idle: {sum(is_open(connection) for connection in connections)} of {count} still open", flush=True)
