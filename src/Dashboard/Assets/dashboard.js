// Keeps the live page live: one stream of the SignalR hub protocol (JSON, version 1) brings rows that the server has
// written. Durations run here, by the server's clock.
(() => {
  "use strict";

  const separator = "\x1e";
  const silence = 35000;
  const pause = { shortest: 500, longest: 15000 };
  const main = document.getElementById("board");
  const link = document.getElementById("link");
  let clock = 0;
  let failures = 0;

  const show = state => {
    if (link.dataset.state === state) return;
    link.dataset.state = state;
    link.textContent = link.dataset[state];
  };

  const elementOf = html => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  const two = number => String(number).padStart(2, "0");

  const duration = seconds => {
    const whole = Math.max(0, Math.floor(seconds));
    const hours = Math.floor(whole / 3600);
    const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
    return hours > 0 ? `${hours}:${rest}` : rest;
  };

  const tick = root => {
    const now = Date.now() + clock;
    for (const time of root.querySelectorAll("time[data-at]")) {
      const text = duration((now - Number(time.dataset.at)) / 1000);
      if (time.textContent !== text) time.textContent = text;
    }
  };

  const change = (id, update, full) => {
    const body = document.getElementById(id).tBodies[0];
    if (full) body.querySelectorAll("tr:not(.empty)").forEach(row => row.remove());
    update.gone.forEach(key => document.getElementById(key)?.remove());
    for (const { id: key, html, after } of update.put) {
      const row = elementOf(html);
      tick(row);
      document.getElementById(key)?.remove();
      const above = after && document.getElementById(after);
      if (above) above.after(row);
      else body.prepend(row);
    }
    const more = document.querySelector(`#${id}`).closest("section").querySelector(".hidden-rows");
    more.hidden = update.hidden === 0;
    more.firstElementChild.textContent = update.hidden;
  };

  const take = update => {
    clock = update.now - Date.now();
    change("calls", update.calls, update.full);
    change("channels", update.channels, update.full);
    for (const [name, value] of Object.entries(update.counts)) {
      const figure = document.querySelector(`[data-count="${name}"]`);
      if (figure) figure.textContent = value;
    }
    show(update.current ? "live" : "stale");
    failures = 0;
  };

  const retry = async () => {
    try {
      const session = await fetch("/live/session", { cache: "no-store" });
      if (session.status === 401) {
        location.assign("/signin");
        return;
      }
    } catch {
      // The server is away; so is the session for now.
    }
    const wait = Math.min(pause.longest, pause.shortest * 2 ** failures++);
    setTimeout(connect, wait * (0.75 + Math.random() / 2));
  };

  const connect = () => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/live/hub`);
    const send = message => socket.send(JSON.stringify(message) + separator);
    let heard = Date.now();
    let rest = "";
    let isOver = false;
    const pulse = setInterval(() => {
      if (Date.now() - heard > silence) socket.close();
      else if (socket.readyState === WebSocket.OPEN) send({ type: 6 });
    }, 10000);

    const read = message => {
      // A handshake answer has no type.
      if (message.type === undefined && !message.error)
        send({ type: 4, invocationId: "1", target: "Watch", arguments: [main.dataset.tenant, main.dataset.language] });
      else if (message.type === 2) take(message.item);
      else if (message.type !== 6) {
        if (message.error?.includes("no such tenant")) {
          // It was deleted: there is nothing to wait for here.
          location.assign("/");
          return;
        }
        // A stream that ends without an error has lasted its time: the session is checked and the next one begins.
        isOver = message.type === 3 && !message.error;
        socket.close();
      }
    };

    socket.onopen = () => send({ protocol: "json", version: 1 });
    socket.onmessage = event => {
      heard = Date.now();
      const messages = (rest + event.data).split(separator);
      rest = messages.pop();
      messages.forEach(text => read(JSON.parse(text)));
    };
    socket.onclose = () => {
      clearInterval(pulse);
      if (!isOver) show("lost");
      retry();
    };
  };

  setInterval(() => tick(main), 1000);
  tick(main);
  connect();
})();
