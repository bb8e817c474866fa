namespace Softswitch.Protocols.Sip.Events;

/// <summary>
/// What a key of a phone wants switched: SetDoNotDisturb or SetForwarding of ECMA-323 in the body of a SUBSCRIBE for the package
/// <c>as-feature-event</c>. Which device it names says nothing: it is the one that subscribes.
/// </summary>
/// <param name="To">Where calls are to go, as somebody keyed it; empty where it is not said.</param>
/// <param name="Rings">After how many rings without an answer; null where it is not said.</param>
public sealed record FeatureOrder(FeatureKind Kind, bool IsOn, string To = "", int? Rings = null)
{
    /// <summary>Longer bodies are no order.</summary>
    public const int MaxBody = 4096;

    private const int MaxTo = 128;
    private const int MaxRings = 100;

    /// <summary>False for what is no such document, or says what nobody can switch.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, out FeatureOrder? order)
    {
        order = null;
        if (body.Length > MaxBody || !FlatXml.TryRead(body, out var root, out var fields))
            return false;
        order = root switch
        {
            "SetDoNotDisturb" when TryFlag(fields, "doNotDisturbOn", out var isOn) => new FeatureOrder(FeatureKind.DoNotDisturb, isOn),
            "SetForwarding" => Forwarding(fields),
            _ => null,
        };
        return order is not null;
    }

    private static FeatureOrder? Forwarding(IReadOnlyDictionary<string, string> fields)
    {
        // What the standard calls these differs from what phones do: both are understood.
        FeatureKind? kind = fields.GetValueOrDefault("forwardingType") switch
        {
            "forwardImmediate" or "forwardAlways" => FeatureKind.ForwardAlways,
            "forwardBusy" => FeatureKind.ForwardBusy,
            "forwardNoAns" or "forwardNoAnswer" => FeatureKind.ForwardNoAnswer,
            _ => null,
        };
        var to = fields.GetValueOrDefault("forwardDN") ?? fields.GetValueOrDefault("forwardTo") ?? "";
        if (kind is not { } known || to.Length > MaxTo || !TryFlag(fields, "activateForward", out var isOn) || !TryRings(fields, out var rings))
            return null;
        return new FeatureOrder(known, isOn, to, rings);
    }

    private static bool TryFlag(IReadOnlyDictionary<string, string> fields, string name, out bool isOn)
    {
        var text = fields.GetValueOrDefault(name);
        isOn = text is "true" or "1";
        return isOn || text is "false" or "0";
    }

    private static bool TryRings(IReadOnlyDictionary<string, string> fields, out int? rings)
    {
        rings = null;
        if (fields.GetValueOrDefault("ringCount") is not { Length: > 0 } text)
            return true;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) || count > MaxRings)
            return false;
        rings = count;
        return true;
    }
}
