namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Everything that left and reached the gateway, in its order.</summary>
internal sealed class Wire(CallWorld world)
{
    public List<WireMessage> Messages { get; } = [];

    public void Sent(string phone, string text) => Add(phone, isSent: true, text);

    public void Received(string phone, string text) => Add(phone, isSent: false, text);

    private void Add(string phone, bool isSent, string text)
    {
        var message = new WireMessage(world.NowMs, phone, isSent, text);
        Messages.Add(message);
        world.Note(message.ToString());
    }
}
