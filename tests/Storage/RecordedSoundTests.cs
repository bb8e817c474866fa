using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>Sounds that are recorded by telephone: SPEC V2.</summary>
[Collection(StorageCollection.Name)]
public sealed class RecordedSoundTests(PostgresServer server)
{
    private static readonly SoundConfig First = new(new SoundId(Samples.Id(1)), "5001", "nl", 1500, RecordedPrompt.Source);
    private static readonly SoundConfig Second = First with { Id = new SoundId(Samples.Id(2)), Milliseconds = 900 };

    [Theory, OnSqlite, OnPostgres]
    public async Task New_recording_takes_the_place_of_the_earlier_one_wherever_that_is_used(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var (store, recorded) = (storage.Configuration, storage.Configuration.RecordedSounds);
        Assert.Equal(["file required"], await recorded.Keep(Samples.Acme, First, Samples.Me).Errors());
        await KeepAsync(storage, First);
        var uploaded = First with { Id = new SoundId(Samples.Id(3)), Source = "MP3" }; // of the same name
        await storage.Host.Sounds.Save(Samples.Acme, uploaded.Id, new MemoryStream([3]), Samples.Now);
        await store.Sounds.Put(Samples.Acme, uploaded, null, Samples.Me).Ok();
        await store.Services.Put(Samples.Acme, new ServiceConfig("600", ServiceKind.Announcement, null, First.Id), null, Samples.Me).Ok();
        await store.Prompts.Put(Samples.Acme, new PromptConfig(PromptId.Goodbye, SpeechLanguage.Dutch, First.Id), null, Samples.Me).Ok();
        await store.MusicClasses.Put(Samples.Acme, new MusicClassConfig("default", [uploaded.Id, First.Id, First.Id]), null, Samples.Me).Ok();
        await store.Routing.Put(
            Samples.Acme, new RoutingConfig("601", "Menu", Menu: new MenuConfig([new MenuOptionConfig("1", "600")], Greeting: First.Id.ToString())), null, Samples.Me).Ok();
        storage.Listener.Take();

        await KeepAsync(storage, Second);

        Assert.Contains("Everything acme", storage.Listener.Take(), StringComparer.Ordinal);
        Assert.Null(await store.Sounds.Find(Samples.Acme, First.Id));
        Assert.False(await storage.Host.Sounds.Copy(Samples.Acme, First.Id, Stream.Null));
        Assert.Equal("5001 900, 5001 1500", string.Join(", ", (await store.Sounds.List(Samples.Acme, new PageRequest())).Items.Select(sound => $"{sound.Value.Name} {sound.Value.Milliseconds}")));
        var service = (await store.Services.Find(Samples.Acme, new("600")))!;
        Assert.Equal((Second.Id, 2L), (service.Value.Sound!.Value, service.Version));
        Assert.Equal(Second.Id, (await store.Prompts.Find(Samples.Acme, new PromptKey(PromptId.Goodbye, SpeechLanguage.Dutch)))!.Value.Sound);
        Assert.Equal([uploaded.Id, Second.Id, Second.Id], (await store.MusicClasses.Find(Samples.Acme, "default"))!.Value.Sounds.AsEnumerable());
        Assert.Equal(Second.Id.ToString(), (await store.Routing.Find(Samples.Acme, new("601")))!.Value.Menu!.Greeting);
        var log = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 6))).Items;
        Assert.Equal(
            $"music class default, prompt Goodbye nl, routing 601, service 600, sound {First.Id}, sound {Second.Id}",
            string.Join(", ", log.Select(entry => entry.What).Order(StringComparer.Ordinal)));
    }

    [Theory, OnSqlite]
    public async Task Recording_of_another_tenant_and_of_another_number_stays(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await KeepAsync(storage, First);
        await KeepAsync(storage, Second with { Name = "5002" });
        await storage.Host.Sounds.Save(Samples.Other, First.Id, new MemoryStream([1]), Samples.Now);
        await storage.Configuration.RecordedSounds.Keep(Samples.Other, First, Samples.Me).Ok();
        Assert.Equal(2, (await storage.Configuration.Sounds.List(Samples.Acme, new PageRequest())).Items.Length);
    }

    private static async Task KeepAsync(TestStorage storage, SoundConfig sound)
    {
        await storage.Host.Sounds.Save(Samples.Acme, sound.Id, new MemoryStream([1]), Samples.Now);
        await storage.Configuration.RecordedSounds.Keep(Samples.Acme, sound, Samples.Me).Ok();
    }
}
