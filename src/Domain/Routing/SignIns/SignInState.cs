namespace Softswitch.Domain.Routing.SignIns;

/// <summary>How far somebody is who signs in. A password is never part of it.</summary>
/// <param name="Asked">What is asked now.</param>
/// <param name="Login">What was keyed, as far as it was asked.</param>
/// <param name="Extra1">Likewise.</param>
/// <param name="User">The name of the user found, once he is known; null before and where nothing is checked.</param>
/// <param name="Later">The steps of the plan that led here which are still to come.</param>
/// <param name="FollowsMembers">As the plan has it.</param>
/// <param name="Confirms">Likewise.</param>
public sealed record SignInState(
    SignInCode Asked,
    string? Login = null,
    string? Extra1 = null,
    string? User = null,
    ImmutableArray<RouteTurn> Later = default,
    bool FollowsMembers = false,
    bool Confirms = false)
{
    public ImmutableArray<RouteTurn> Later { get; init; } = Later.IsDefault ? [] : Later;
}
