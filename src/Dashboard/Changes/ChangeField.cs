namespace Softswitch.Dashboard.Changes;

/// <summary>One field that another value was given.</summary>
/// <param name="Name">As the interface of programs names it.</param>
/// <param name="Before">Empty for nothing.</param>
/// <param name="After">Likewise.</param>
public sealed record ChangeField(string Name, string Before, string After);
