namespace Softswitch.Api.Imports;

internal sealed record ImportPassword
{
    public required string Channel { get; init; }

    public required string Password { get; init; }
}
