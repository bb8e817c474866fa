namespace Softswitch.Api.Tables;

/// <summary>What every item sent by a client may carry besides its own members.</summary>
internal interface IItemInput
{
    /// <summary>As read: so an item that was read can be sent back. The version that counts is that of If-Match.</summary>
    long? Version { get; }
}
