namespace Softswitch.Api.Imports;

internal sealed record ImportSecret
{
    public required string Webhook { get; init; }

    public required string Secret { get; init; }
}
