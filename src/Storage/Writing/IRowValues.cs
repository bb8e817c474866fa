namespace Softswitch.Storage.Writing;

/// <summary>Takes the values of one row in the order of the statement's parameters.</summary>
internal interface IRowValues
{
    void Text(string? value);

    /// <param name="utf8">Not empty, and without zeros.</param>
    void Text(ReadOnlyMemory<byte> utf8);

    void Number(long? value);
}
