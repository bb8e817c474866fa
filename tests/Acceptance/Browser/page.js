import { Inviter, Registerer, RegistererState, SessionState, UserAgent } from "/node_modules/sip.js/lib/index.js";

const sampleRate = 8000;
const media = { constraints: { audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false }, video: false } };

// Settles when an emitter of SIP.js reaches a state, and fails after a while.
function reached(emitter, wanted, what, seconds = 30) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not reach ${wanted}`)), seconds * 1000);
    const take = (state) => {
      if (state === wanted) {
        clearTimeout(timer);
        resolve(state);
      }
    };
    emitter.stateChange.addListener(take);
    take(emitter.state);
  });
}

// What is heard goes to the page in pieces of 128 samples, away from the page's own thread.
const worklet = `registerProcessor("ear", class extends AudioWorkletProcessor {
  process([[samples]]) {
    if (samples) this.port.postMessage(samples.slice());
    return true;
  }
});`;

// Hears what comes on a connection; returns a function that ends that and gives the samples.
async function listen(connection) {
  const stream = new MediaStream(connection.getReceivers().map((receiver) => receiver.track).filter((track) => track.kind === "audio"));
  const player = new Audio(); // without one Chromium does not decode what comes
  player.srcObject = stream;
  player.muted = true;
  await player.play();
  const context = new AudioContext({ sampleRate, sinkId: { type: "none" } });
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([worklet], { type: "text/javascript" })));
  const ear = new AudioWorkletNode(context, "ear");
  const pieces = [];
  ear.port.onmessage = ({ data }) => pieces.push(data);
  context.createMediaStreamSource(stream).connect(ear).connect(context.destination);
  await context.resume();
  return async () => {
    await context.close();
    return pieces;
  };
}

// 16 bits a sample, in base64.
function encode(pieces) {
  const samples = pieces.flatMap((piece) => Array.from(piece, (sample) => Math.max(-32768, Math.min(32767, Math.round(sample * 32767)))));
  const bytes = new Uint8Array(new Int16Array(samples).buffer);
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text);
}

async function tell(connection) {
  for (const report of (await connection.getStats()).values()) {
    if (report.type === "transport") console.log(`STATS dtls ${report.dtlsState} ${report.srtpCipher} ice ${report.iceState ?? ""} ${report.selectedCandidatePairChanges ?? ""}`);
    if (report.type === "inbound-rtp") console.log(`STATS received ${report.packetsReceived} lost ${report.packetsLost}`);
    if (report.type === "codec") console.log(`STATS codec ${report.mimeType}`);
  }
}

// Registers, calls the target or waits to be called without one, talks for some seconds, hangs up. Returns what was heard.
window.talk = async ({ server, domain, user, password, target, seconds }) => {
  const agent = new UserAgent({
    uri: UserAgent.makeURI(`sip:${user}@${domain}`),
    authorizationUsername: user,
    authorizationPassword: password,
    transportOptions: { server },
    sessionDescriptionHandlerFactoryOptions: { iceGatheringTimeout: 2000, peerConnectionConfiguration: { iceServers: [] } },
    logLevel: "debug",
  });
  const called = new Promise((resolve) => {
    agent.delegate = { onInvite: resolve };
  });
  await agent.start();

  const registerer = new Registerer(agent);
  const registered = reached(registerer, RegistererState.Registered, "registration");
  await registerer.register();
  await registered;
  console.log("STEP registered");

  let session;
  if (target) {
    session = new Inviter(agent, UserAgent.makeURI(`sip:${target}@${domain}`), { sessionDescriptionHandlerOptions: media });
    await session.invite({ requestDelegate: { onProgress: () => console.log("STEP ringing") } });
  } else {
    session = await called;
    console.log("STEP called");
    await session.accept({ sessionDescriptionHandlerOptions: media });
  }
  await reached(session, SessionState.Established, "call");
  console.log("STEP established");

  const connection = session.sessionDescriptionHandler.peerConnection;
  const stop = await listen(connection);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  await tell(connection);
  const heard = await stop();
  const terminated = reached(session, SessionState.Terminated, "hang-up");
  if (session.state === SessionState.Established) await session.bye();
  await terminated;
  console.log("STEP ended");

  await registerer.unregister();
  await agent.stop();
  return encode(heard);
};
