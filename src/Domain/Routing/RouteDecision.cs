using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Routing.SignIns;

namespace Softswitch.Domain.Routing;

/// <summary>What is to be done with a call next.</summary>
/// <param name="Cursor">Where the call stands then.</param>
/// <param name="Reasons">Why, in the order the rules were asked.</param>
public abstract record RouteDecision(RouteCursor Cursor, ImmutableArray<RouteReason> Reasons)
{
    /// <summary>Offer it to users and numbers outside at once, or to the service or nobody that a single extension stands for.</summary>
    /// <param name="Devices">The channels of the user that ring; empty for all.</param>
    /// <param name="Numbers">Numbers outside that ring beside them; the rules of calls to outside have the last word on each.</param>
    public sealed record Ring(
        ImmutableArray<ExtensionNumber> Extensions,
        RouteCursor Cursor,
        ImmutableArray<RouteReason> Reasons,
        ImmutableArray<ChannelName> Devices = default,
        ImmutableArray<Destination> Numbers = default)
        : RouteDecision(Cursor, Reasons)
    {
        public ImmutableArray<Destination> Numbers { get; init; } = Numbers.IsDefault ? [] : Numbers;

        public ImmutableArray<ChannelName> Devices { get; init; } = Devices.IsDefault ? [] : Devices;
    }

    /// <summary>Offer it at once to those who assist a user, who is only told of it (SPEC C18).</summary>
    /// <param name="Manager">Whose call it is.</param>
    public sealed record RingAssistants(
        ExtensionNumber Manager, ImmutableArray<ExtensionNumber> Extensions, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>Ask whose turn it is, and go on with <see cref="RouteEvaluator.Begin"/>.</summary>
    public sealed record Hunt(RoutingModel.Group Group, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>Ask whether the limit lets it in, and go on with <see cref="RouteEvaluator.Pass"/>.</summary>
    public sealed record Claim(RoutingModel.CallLimit Limit, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>Ask whether any of the channels is registered, and go on with <see cref="RouteEvaluator.Choose"/>.</summary>
    public sealed record Probe(RoutingModel.BackUp BackUp, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>Look whether the PIN is right, and go on with <see cref="RouteEvaluator.Admit"/>.</summary>
    /// <param name="Pin">As it was keyed.</param>
    public sealed record CheckPin(DisaModel Disa, string Pin, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>The caller was let in: call what he keyed, as the user he calls as.</summary>
    public sealed record Dial(DisaModel Disa, string Number, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>Tell the caller something, ask him for keys, and go on with what he keyed as <see cref="RouteCursor.Keyed"/>.</summary>
    /// <param name="At">Who asks.</param>
    /// <param name="Rules">Null when he is only told something; nothing is keyed then.</param>
    /// <param name="To">Where it goes on; null to end the call.</param>
    public sealed record Ask(
        RoutingModel At,
        ImmutableArray<Sound> Sounds,
        DigitRules? Rules,
        Destination? To,
        RouteCursor Cursor,
        ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons)
    {
        public ImmutableArray<Sound> Sounds { get; init; } = Sounds.IsDefault ? [] : Sounds;
    }

    /// <summary>Ask whether that is the password of the user, and go on with <see cref="RouteSignIn.Verified"/>.</summary>
    /// <param name="User">Null when there is no such user: then it is not.</param>
    public sealed record Verify(SignInModel At, SignInUser? User, string Password, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons)
        : RouteDecision(Cursor, Reasons)
    {
        // A password does not get into a log by way of its record.
        public override string ToString() => $"Verify at {At.Extension}";
    }

    /// <summary>Keep a sign-in, and go on with <see cref="RouteSignIn.Noted"/>.</summary>
    public sealed record Note(SignInModel At, SignInEntry Entry, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons)
    {
        internal QuestionTurn Then { get; init; } = null!;
    }

    /// <summary>Switch the indicator or the night mode, and tell the caller how it stands then.</summary>
    public sealed record Toggle(RoutingModel Switch, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    /// <summary>Call a number outside; the rules of calls to outside have the last word.</summary>
    public sealed record Outside(Destination Number, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);

    public sealed record Refused(CallVerdict Verdict, RouteCursor Cursor, ImmutableArray<RouteReason> Reasons) : RouteDecision(Cursor, Reasons);
}
