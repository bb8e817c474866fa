namespace Softswitch.Domain.Services;

/// <summary>An internal number that the platform itself answers, as asked for from outside.</summary>
public sealed record ServiceConfig(string Extension, ServiceKind Kind);
