using Microsoft.EntityFrameworkCore;

namespace Sijil.Bench.Peers;

/// <summary>An application as a plain administrative program would keep it: a row that changes.</summary>
internal sealed class PeerApplication
{
    public Guid Id { get; set; }

    public required string State { get; set; }

    public required string Author { get; set; }

    public required string RecommendationHash { get; set; }

    public string? Outcome { get; set; }

    public string? Reasons { get; set; }

    public string? Decider { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public long Version { get; set; }
}

/// <summary>Who did what, beside it.</summary>
internal sealed class PeerAudit
{
    public long Id { get; set; }

    public Guid ApplicationId { get; set; }

    public required string Act { get; set; }

    public required string Actor { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Details { get; set; }
}

internal sealed class PeerTables(DbContextOptions<PeerTables> options) : DbContext(options)
{
    public const string Recommended = "recommended";
    public const string Decided = "decided";

    public DbSet<PeerApplication> Applications => Set<PeerApplication>();

    public DbSet<PeerAudit> Audit => Set<PeerAudit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("peer");
        modelBuilder.Entity<PeerApplication>(application =>
        {
            application.ToTable("application");
            application.Property(a => a.Id).ValueGeneratedNever();
            application.Property(a => a.Version).IsConcurrencyToken();
            application.HasIndex(a => a.State);
        });
        modelBuilder.Entity<PeerAudit>(audit =>
        {
            audit.ToTable("audit");
            audit.Property(a => a.Details).HasColumnType("jsonb");
            audit.HasIndex(a => a.ApplicationId);
        });
    }
}
