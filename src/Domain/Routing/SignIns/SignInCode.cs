namespace Softswitch.Domain.Routing.SignIns;

/// <summary>What callers are asked for when they sign in, in this order (SPEC X6).</summary>
public enum SignInCode
{
    Login,
    Password,
    Extra1,
    Extra2,
}
