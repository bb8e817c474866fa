namespace Orleans.Concurrency;

/// <summary>The caller waits for nothing and learns of no failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
