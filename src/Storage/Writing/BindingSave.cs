using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Writing;

internal sealed class BindingSave(ReadOnlyMemory<BindingRow> upserts, ReadOnlyMemory<BindingKey> deletes) : WriteItem
{
    public override bool Endures => false;

    public override int Rows => upserts.Length + deletes.Length;

    public override void Write(IRoundWriter writer)
    {
        foreach (var key in deletes.Span)
            writer.Delete(key);
        foreach (var row in upserts.Span)
            writer.Upsert(row);
    }
}
