namespace Softswitch.Contracts.SignIns;

/// <summary>Looks at passwords that are keyed.</summary>
public interface ISignInPasswords
{
    /// <param name="password">What was keyed.</param>
    /// <param name="hash">What is stored; null for who has no password, to whom none is right.</param>
    bool Matches(string password, string? hash);
}
