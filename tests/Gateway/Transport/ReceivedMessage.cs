using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport;

internal sealed record ReceivedMessage(Flow Flow, string Text);
