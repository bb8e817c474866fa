using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Calls to one device by its GRUU (RFC 5627).</summary>
public sealed class CalledGruuTests
{
    [Theory]
    [InlineData(null, "102")]
    [InlineData("<urn:uuid:1>", "102")]
    [InlineData("", "")]
    public void Caller_of_a_temporary_gruu_is_not_told_who_answers(string? instance, string shown)
    {
        var device = instance is null ? null : new Gruu(new ChannelName("demo102"), instance.Length == 0 ? null : instance, 7);
        var ringing = Run(
            CallState.New,
            new CallInput.Offered(Offer with { Device = device }),
            new CallInput.Routed(new Route(Caller, Destination, [Target("demo102")], null)));

        var progress = Apply(ringing, new CallInput.Progressed(new LegId(1), 180, null));
        var answer = Apply(progress.State, new CallInput.Answered(new LegId(1), Body("answer")));

        Assert.Equal(shown, Assert.Single(Commands(progress).OfType<LegCommand.Progress>()).Connected.Number);
        Assert.Equal(shown, Assert.Single(Commands(answer).OfType<LegCommand.Answer>()).Connected.Number);
        Assert.Equal("102", answer.State.Destination!.Number);
    }
}
