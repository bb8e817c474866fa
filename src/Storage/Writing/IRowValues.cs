namespace Softswitch.Storage.Writing;

/// <summary>Takes the values of one row in the order of the statement's parameters.</summary>
internal interface IRowValues
{
    void Text(string? value);

    void Number(long? value);
}
