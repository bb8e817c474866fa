namespace Softswitch.Api.Requests;

/// <param name="PerSecond">Requests per second in the long run.</param>
/// <param name="Burst">Requests at once after a rest.</param>
public sealed record RateLimit(double PerSecond, int Burst);
