import { Inviter, Registerer, RegistererState, SessionState, UserAgent } from "/node_modules/sip.js/lib/index.js";

// Settles when an emitter of SIP.js reaches a state, and fails after a while.
function reached(emitter, wanted, what, seconds = 15) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not reach ${wanted}`)), seconds * 1000);
    emitter.stateChange.addListener((state) => {
      if (state === wanted) {
        clearTimeout(timer);
        resolve(state);
      }
    });
  });
}

// The switch relays media without ICE and says so by leaving it out of the answer (RFC 8839 4.2.5); Chromium takes no answer without.
const withIce = async (description) =>
  description.type === "answer" && !description.sdp.includes("a=ice-ufrag:")
    ? { type: description.type, sdp: description.sdp.replace("a=mid:0", "a=mid:0\r\na=ice-ufrag:abcd\r\na=ice-pwd:abcdefghijklmnopqrstuvwx") }
    : description;

window.call = async ({ server, domain, user, password, target }) => {
  const agent = new UserAgent({
    uri: UserAgent.makeURI(`sip:${user}@${domain}`),
    authorizationUsername: user,
    authorizationPassword: password,
    transportOptions: { server },
    logLevel: "debug",
  });
  await agent.start();

  const registerer = new Registerer(agent);
  const registered = reached(registerer, RegistererState.Registered, "registration");
  await registerer.register();
  await registered;
  console.log("STEP registered");

  const session = new Inviter(agent, UserAgent.makeURI(`sip:${target}@${domain}`), {
    sessionDescriptionHandlerOptions: { constraints: { audio: true, video: false } },
    sessionDescriptionHandlerModifiers: [withIce],
  });
  const established = reached(session, SessionState.Established, "call");
  await session.invite({ requestDelegate: { onProgress: () => console.log("STEP ringing") } });
  await established;
  console.log("STEP established");

  await new Promise((resolve) => setTimeout(resolve, 500));
  const terminated = reached(session, SessionState.Terminated, "hang-up");
  await session.bye();
  await terminated;
  console.log("STEP ended");

  await registerer.unregister();
  await agent.stop();
};
