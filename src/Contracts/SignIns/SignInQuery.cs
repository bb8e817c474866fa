using Softswitch.Domain.Numbers;

namespace Softswitch.Contracts.SignIns;

/// <summary>Which sign-ins are wanted: those in [<paramref name="From"/>, <paramref name="Until"/>), unix ms.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive.</param>
/// <param name="Extension">At which; null for all.</param>
/// <param name="After">The <see cref="SignInPosition"/> after which to go on, in the order asked for; null for the beginning.</param>
/// <param name="Limit">1 to 1000.</param>
/// <param name="OldestFirst">In the order of time; otherwise the newest first.</param>
public sealed record SignInQuery(
    long From, long Until, ExtensionNumber? Extension = null, string? After = null, int Limit = 50, bool OldestFirst = false);
