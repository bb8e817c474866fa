using Softswitch.Contracts.SignIns;
using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.SignIns;

/// <summary>What the page of sign-ins shows.</summary>
/// <param name="Extensions">Where there is anything to sign in to.</param>
/// <param name="Items">The newest first.</param>
/// <param name="Older">The address of the next part; null for none.</param>
/// <param name="File">That of all of it as a file; null where that would be too long.</param>
public sealed record SignInView(
    Visit Visit, SignInForm Form, ImmutableArray<FormChoice> Extensions, ImmutableArray<SignInRecord> Items, string? Older, string? File);
