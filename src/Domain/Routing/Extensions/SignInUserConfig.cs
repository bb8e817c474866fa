namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Somebody who may sign in, as asked for from outside.</summary>
/// <param name="Name">For people; 1 to 100 characters.</param>
/// <param name="Login">The login code: 1 to 20 digits, of nobody else here.</param>
/// <param name="Password">4 to 20 digits; null to keep the one that is stored for this login. Never read back.</param>
public sealed record SignInUserConfig(string Name, string Login, string? Password = null)
{
    // A password does not get into a log by way of its record.
    public override string ToString() => $"user {Name}";
}
