namespace Softswitch.Dashboard.Pages;

/// <summary>What a form carries so that no other site can post it.</summary>
public sealed record FormToken(string Field, string Token);
