using Softswitch.Domain.Calls;
using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Routing.SignIns;

namespace Softswitch.Domain.Routing;

/// <summary>Where a call stands on its way, and where it goes when those who ring now do not take it.</summary>
/// <param name="Visited">Extensions that led it here.</param>
/// <param name="Hops">How often it was led on.</param>
/// <param name="Prefix">Before the name of the caller on the display.</param>
/// <param name="Shown">Whose number it shows outside.</param>
/// <param name="RingTime">How long those who ring now do; null for the time that the platform gives.</param>
/// <param name="Waiting">Members of the group and steps of the plan that have not had their turn yet, the next first.</param>
/// <param name="IsInTurns">One after the other has his turn.</param>
/// <param name="FollowsMembers">Those who have all calls forwarded are rung where they go to.</param>
/// <param name="Busy">When it is busy or refused; null to let the caller know.</param>
/// <param name="NoAnswer">When there is no answer; likewise.</param>
/// <param name="Unreachable">When there is no phone; likewise.</param>
/// <param name="Limits">The call limits that count it.</param>
/// <param name="Asked">What the caller is being asked for.</param>
/// <param name="Keyed">What he answered, where he is led on to who asked; null elsewhere.</param>
/// <param name="Tries">How often he has given no good answer there.</param>
/// <param name="Rounds">How often he was asked or told something in this call.</param>
/// <param name="Menu">How far he is in a telephone menu; null elsewhere.</param>
/// <param name="IsNight">The night mode has led the call on; it does so once.</param>
/// <param name="Confirms">Whoever answers outside has to accept the call (SPEC R13).</param>
/// <param name="Inward">As whom somebody who called in calls now, and whom; null for who calls as himself.</param>
/// <param name="ConfirmsNext">So has whoever does when those who ring now do not take it.</param>
/// <param name="Manager">For whom his assistants ring now (SPEC C18); null while nobody's do.</param>
/// <param name="SignIn">How far the caller is with signing in; null where he does not.</param>
/// <param name="Offered">Of whom he is to choose one, whose names begin as he keyed.</param>
public sealed record RouteCursor(
    ImmutableArray<ExtensionNumber> Visited = default,
    int Hops = 0,
    string Prefix = "",
    ShownChoice? Shown = null,
    TimeSpan? RingTime = null,
    ImmutableArray<RouteTurn> Waiting = default,
    bool IsInTurns = false,
    bool FollowsMembers = false,
    Destination? Busy = null,
    Destination? NoAnswer = null,
    Destination? Unreachable = null,
    ImmutableArray<ExtensionNumber> Limits = default,
    AskedFor Asked = AskedFor.Nothing,
    string? Keyed = null,
    int Tries = 0,
    int Rounds = 0,
    PhoneMenuState? Menu = null,
    bool IsNight = false,
    bool Confirms = false,
    InwardCall? Inward = null,
    bool ConfirmsNext = false,
    ExtensionNumber? Manager = null,
    SignInState? SignIn = null,
    ImmutableArray<NamedExtension> Offered = default)
{
    public static readonly RouteCursor Start = new();

    public ImmutableArray<ExtensionNumber> Visited { get; init; } = Visited.IsDefault ? [] : Visited;

    public ImmutableArray<RouteTurn> Waiting { get; init; } = Waiting.IsDefault ? [] : Waiting;

    public ImmutableArray<ExtensionNumber> Limits { get; init; } = Limits.IsDefault ? [] : Limits;

    public ImmutableArray<NamedExtension> Offered { get; init; } = Offered.IsDefault ? [] : Offered;

    /// <summary>The call may yet be led on.</summary>
    public bool LeadsOn => !Waiting.IsEmpty || Busy is not null || NoAnswer is not null || Unreachable is not null;

    /// <summary>Where it goes after this; null when the caller is told.</summary>
    public Destination? After(CallVerdict verdict) => Waiting is [var next, ..] ? next.To : verdict switch
    {
        CallVerdict.Busy or CallVerdict.Refused => Busy,
        CallVerdict.Unreachable or CallVerdict.NotFound or CallVerdict.Failed or CallVerdict.Congested => Unreachable ?? NoAnswer,
        CallVerdict.NoAnswer => NoAnswer,
        _ => null,
    };

    /// <summary>On the way to where <see cref="After"/> said: what was to come then has come.</summary>
    public RouteCursor Onward() => Waiting.IsEmpty
        ? this with { Busy = null, NoAnswer = null, Unreachable = null, RingTime = null, IsInTurns = false, Confirms = ConfirmsNext, ConfirmsNext = false, Manager = null }
        : this with { Waiting = Waiting.RemoveAt(0), RingTime = Waiting[0].Time, Manager = null };

    /// <summary>The first has his turn, after him the others, and then those who are waiting already.</summary>
    internal RouteCursor Turning(ImmutableArray<RouteTurn> turns) => this with
    {
        Waiting = turns.RemoveAt(0).AddRange(Waiting),
        RingTime = turns[0].Time,
        IsInTurns = true,
    };

    /// <summary>The caller is told or asked something: whatever was to come of those who rang is over, and his answer begins a way of its own.</summary>
    internal RouteCursor Asking(AskedFor asked) => this with
    {
        Visited = [],
        Hops = 0,
        Waiting = [],
        IsInTurns = false,
        RingTime = null,
        Busy = null,
        NoAnswer = null,
        Unreachable = null,
        Confirms = false,
        ConfirmsNext = false,
        Manager = null,
        Asked = asked,
        Keyed = null,
        Offered = [],
        Rounds = Rounds + 1,
    };

    /// <summary>He has answered, and is led on.</summary>
    /// <param name="prefix">More before his name on the display.</param>
    internal RouteCursor Answered(string prefix) => Prefixed(prefix) with { Asked = AskedFor.Nothing, Keyed = null, Tries = 0 };

    internal RouteCursor Prefixed(string more) =>
        more.Length == 0 ? this : this with { Prefix = Prefix.Length == 0 ? more : $"{Prefix} {more}" };

    internal bool Knows(ExtensionNumber extension) => Visited.Contains(extension);
}
