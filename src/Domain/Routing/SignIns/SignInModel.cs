using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.SignIns;

/// <summary>A valid extension at which callers sign in. The members mean what they mean in <see cref="SignInConfig"/>.</summary>
/// <param name="Checks">Only the users sign in; otherwise nothing is checked.</param>
/// <param name="Codes">Those that are asked, in their order; at least one.</param>
public sealed record SignInModel(
    ExtensionNumber Extension,
    string Name,
    ImmutableArray<SignInCodeModel> Codes,
    bool Checks,
    ImmutableArray<SignInUser> Users,
    Destination? To,
    int Attempts,
    TimeSpan Timeout,
    SoundId? Refused,
    string Prefix) : RoutingModel(Extension, Name)
{
    private readonly FrozenDictionary<string, SignInUser> _byLogin = Users.ToFrozenDictionary(user => user.Login, StringComparer.Ordinal);

    internal override RouteRule Rule => RouteRule.SignIn;

    /// <summary>Null when nobody has this login.</summary>
    public SignInUser? Find(string login) => _byLogin.GetValueOrDefault(login);

    /// <summary>The same, knowing the passwords.</summary>
    /// <param name="hashOf">By login; null for none.</param>
    public SignInModel WithHashes(Func<string, string?> hashOf) => new(
        Extension, Name, Codes, Checks, [.. Users.Select(user => user with { Hash = hashOf(user.Login) })], To, Attempts, Timeout, Refused, Prefix);

    internal SignInCodeModel? Asked(SignInCode code)
    {
        foreach (var each in Codes)
        {
            if (each.Code == code)
                return each;
        }

        return null;
    }

    /// <summary>What is asked after this; null when that was the last.</summary>
    internal SignInCodeModel? After(SignInCode code)
    {
        foreach (var each in Codes)
        {
            if (each.Code > code)
                return each;
        }

        return null;
    }
}
