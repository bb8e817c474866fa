namespace Softswitch.Domain.Services;

/// <summary>How far a service is with its caller.</summary>
/// <param name="Job">The last job that was given out in the call; jobs are numbered from 1.</param>
/// <param name="Awaited">The job whose end it goes on at; the ends of others mean nothing to it.</param>
/// <param name="Round">How often it has begun anew; what that is a service knows.</param>
/// <param name="Listening">Whom a supervisor listens to; null in other services, and until he said.</param>
/// <param name="IsIn">The caller has keyed the PIN, or there is none.</param>
/// <param name="Rings">The caller is being led on, and hears that it rings.</param>
public sealed record ServiceState(CallService Service, int Job = 0, int Awaited = 0, int Round = 0, ListeningState? Listening = null, bool IsIn = false, bool Rings = false);
