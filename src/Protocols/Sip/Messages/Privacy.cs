using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Reads the Privacy header.</summary>
public static class Privacy
{
    /// <summary>All kinds asked for in a value such as <c>id;critical</c>; unknown ones are left out.</summary>
    public static PrivacyKinds Parse(ReadOnlySpan<byte> text)
    {
        var kinds = PrivacyKinds.Unsaid;
        foreach (var part in text.SplitAny((byte)';', (byte)','))
        {
            kinds |= KindOf(SipGrammar.Trim(text[part]));
        }

        return kinds;
    }

    /// <summary>What the message asks for, over all its Privacy lines.</summary>
    public static PrivacyKinds Of(SipMessage message)
    {
        var kinds = PrivacyKinds.Unsaid;
        foreach (var line in message.Lines(HeaderName.Privacy))
        {
            kinds |= Parse(line);
        }

        return kinds;
    }

    private static PrivacyKinds KindOf(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<PrivacyKinds> known =
            [PrivacyKinds.None, PrivacyKinds.Id, PrivacyKinds.User, PrivacyKinds.Header, PrivacyKinds.Session, PrivacyKinds.History, PrivacyKinds.Critical];
        foreach (var kind in known)
        {
            if (Ascii.EqualsIgnoreCase(name, Text(kind)))
            {
                return kind;
            }
        }

        return PrivacyKinds.Unsaid;
    }

    private static ReadOnlySpan<byte> Text(PrivacyKinds kind) => kind switch
    {
        PrivacyKinds.None => "none"u8,
        PrivacyKinds.Id => "id"u8,
        PrivacyKinds.User => "user"u8,
        PrivacyKinds.Header => "header"u8,
        PrivacyKinds.Session => "session"u8,
        PrivacyKinds.History => "history"u8,
        _ => "critical"u8,
    };
}
