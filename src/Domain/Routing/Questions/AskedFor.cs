namespace Softswitch.Domain.Routing.Questions;

/// <summary>What a caller was asked for last.</summary>
public enum AskedFor
{
    Nothing,

    /// <summary>A choice in a menu.</summary>
    Choice,

    /// <summary>An extension.</summary>
    Extension,

    Pin,
    PostalCode,

    /// <summary>A number to call.</summary>
    Number,

    /// <summary>One of the codes by which callers sign in.</summary>
    SignIn,

    /// <summary>The letters of a name.</summary>
    Name,

    /// <summary>Who of several it is.</summary>
    NameChoice,
}
