using Softswitch.Domain.Lamps;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>What lamps look like, as phones read it.</summary>
internal static class LampDocuments
{
    /// <summary>The body of a NOTIFY and its type. Whoever is told by it has looked.</summary>
    public static (byte[] Body, string Type) Write(SubscribeRequest request, ImmutableArray<SeenLamp> lamps, int version)
    {
        if (request.Event.Package == EventPackage.MessageSummary)
            return (Summary(lamps[0]).Write(), MessageSummary.ContentType);
        if (request.Event.Package == EventPackage.Features)
            return (Keys(request, lamps[0]).Write(), FeatureKeys.ContentType);
        return request.IsList
            ? (new ResourceList(request.Entity, [.. lamps.Select(lamp => Dialogs(request, lamp, 1))]).Write(version), ResourceList.ContentType)
            : (Dialogs(request, lamps[0], DialogInfo.MaxDialogs).Write(version), DialogInfo.ContentType);
    }

    private static FeatureKeys Keys(SubscribeRequest request, SeenLamp lamp)
    {
        var keys = lamp.Look().Features ?? LampFeatures.Of(null);
        return new FeatureKeys(request.Name, keys.DoNotDisturb, keys.Always, keys.Busy, keys.NoAnswer, keys.Rings);
    }

    private static MessageSummary Summary(SeenLamp lamp)
    {
        var messages = lamp.Look().Messages ?? LampMessages.None;
        return new MessageSummary(lamp.Entity, messages.New, messages.Old, messages.UrgentNew, messages.UrgentOld);
    }

    // Dialogs that are over are named once more: there are phones that keep a lamp on until they hear of that.
    private static DialogInfo Dialogs(SubscribeRequest request, SeenLamp lamp, int most)
    {
        var picture = lamp.Look();
        var entries = picture.Calls.Select(call => Entry(request, call)).Concat(Signal(picture)).Take(most).ToList();
        var before = lamp.Told;
        lamp.Told = [.. entries.Select(entry => entry.Id)];
        if (entries.Count < most)
            entries.AddRange(before.Except(lamp.Told, StringComparer.Ordinal).Take(most - entries.Count).Select(id => new DialogEntry(id, false, DialogEntryState.Terminated)));
        return new DialogInfo(lamp.Entity, entries);
    }

    private static DialogEntry Entry(SubscribeRequest request, LampCall call) => new(
        call.Call.ToString(), call.IsCaller, StateOf(call.Light), call.Number.Length == 0 ? null : request.UriOf(call.Number), call.Name);

    private static IEnumerable<DialogEntry> Signal(LampPicture picture) =>
        picture.Light == LampLight.Out ? [] : [new DialogEntry("signal", false, StateOf(picture.Light))];

    private static DialogEntryState StateOf(LampLight light) => light switch
    {
        LampLight.Blinking => DialogEntryState.Early,
        LampLight.On => DialogEntryState.Confirmed,
        _ => DialogEntryState.Terminated,
    };
}
