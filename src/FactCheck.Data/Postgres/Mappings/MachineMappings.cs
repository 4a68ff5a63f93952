using FactCheck.Data.Machines;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("api_keys");
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasOne(k => k.MadeBy).WithMany().HasForeignKey(k => k.MadeById).OnDelete(DeleteBehavior.Restrict);
        key.HasMany(k => k.Decisions).WithOne().HasForeignKey(d => d.KeyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GivenAnswerMapping : IEntityTypeConfiguration<GivenAnswer>
{
    public void Configure(EntityTypeBuilder<GivenAnswer> answer)
    {
        answer.ToTable("given_answers");
        answer.HasKey(a => new { a.KeyId, a.RequestKey });
        answer.Property(a => a.RequestKey).HasMaxLength(GivenAnswer.LongestKey);
        answer.HasOne<ApiKey>().WithMany().HasForeignKey(a => a.KeyId);
        answer.HasIndex(a => a.BegunAt);
    }
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.ToTable("webhooks");
        webhook.Property(w => w.Id).ValueGeneratedNever();
        // A number: the trigger that fills the queue asks for a bit of it.
        webhook.Property(w => w.Events).HasConversion<int>();
        webhook.Ignore(w => w.SecretInWords);
        webhook.HasOne(w => w.AddedBy).WithMany().HasForeignKey(w => w.AddedById).OnDelete(DeleteBehavior.Restrict);
        webhook.HasMany(w => w.Decisions).WithOne().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.HasOne(d => d.Webhook).WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne<Verdict>().WithMany().HasForeignKey(d => d.VerdictId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasMany(d => d.Attempts).WithOne().HasForeignKey(a => a.DeliveryId).OnDelete(DeleteBehavior.Restrict);
        // The queue: small however long the history grows.
        delivery.HasIndex(d => d.DueAt).HasFilter("state = 'Waiting'").HasDatabaseName("ix_deliveries_waiting");
        delivery.HasIndex(d => new { d.WebhookId, d.MadeAt });
    }
}

internal sealed class DeliveryAttemptMapping : IEntityTypeConfiguration<DeliveryAttempt>
{
    public void Configure(EntityTypeBuilder<DeliveryAttempt> attempt)
    {
        attempt.ToTable("delivery_attempts");
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.Ignore(a => a.Succeeded);
    }
}
