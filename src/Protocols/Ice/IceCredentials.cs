using System.Text;

namespace Softswitch.Protocols.Ice;

/// <summary>Name and password of one side of an ICE session (RFC 8839 5.4). The password is not shown by <see cref="ToString"/>.</summary>
public sealed class IceCredentials
{
    private const int LeastUfrag = 4;
    private const int LeastPassword = 22;
    private const int Most = 256;
    private const int UfragBytes = 6; // like the next without padding, which is no ice-char
    private const int PasswordBytes = 24;

    private readonly byte[] _key;

    private IceCredentials(string ufrag, string password)
    {
        (Ufrag, Password) = (ufrag, password);
        _key = Encoding.ASCII.GetBytes(password);
    }

    /// <summary>Bytes of randomness that <see cref="Of"/> wants.</summary>
    public static int SecretLength => UfragBytes + PasswordBytes;

    public string Ufrag { get; }

    public string Password { get; }

    /// <summary>The password as the key of MESSAGE-INTEGRITY.</summary>
    internal ReadOnlySpan<byte> Key => _key;

    /// <summary>Credentials of our own.</summary>
    /// <param name="secret"><see cref="SecretLength"/> unpredictable bytes.</param>
    public static IceCredentials Of(ReadOnlySpan<byte> secret) =>
        new(Convert.ToBase64String(secret[..UfragBytes]), Convert.ToBase64String(secret.Slice(UfragBytes, PasswordBytes)));

    /// <summary>Those of a description; null when one is missing, or not as RFC 8839 5.4 wants it.</summary>
    public static IceCredentials? Read(string? ufrag, string? password) =>
        IsSound(ufrag, LeastUfrag) && IsSound(password, LeastPassword) ? new IceCredentials(ufrag!, password!) : null;

    public override string ToString() => $"ICE of {Ufrag}";

    private static bool IsSound(string? text, int least) =>
        text is not null && text.Length >= least && text.Length <= Most && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/');
}
