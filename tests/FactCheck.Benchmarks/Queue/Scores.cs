namespace FactCheck.Benchmarks.Queue;

/// <summary>What was measured, printed as medians beside ours.</summary>
internal sealed class Scores(string title, string unit)
{
    private readonly List<(string What, string Queue, double Value)> _all = [];

    public void Add(string what, string queue, double value) => _all.Add((what, queue, value));

    public void Print()
    {
        Console.WriteLine($"\n{title} ({unit})");
        Console.WriteLine($"{"",-34}{"",-24}{"median",10}{"least",10}{"most",10}{"mean",10}{"n",5}{"to ours",10}");
        foreach (var what in _all.GroupBy(s => s.What))
        {
            var ours = Median(what.Where(s => s.Queue == Queues.Ours));
            foreach (var queue in what.GroupBy(s => s.Queue).OrderBy(q => q.Key != Queues.Ours))
            {
                var (median, least, most) = (Median(queue), queue.Min(s => s.Value), queue.Max(s => s.Value));
                Console.WriteLine($"{what.Key,-34}{queue.Key,-24}{median,10:0.00}{least,10:0.00}{most,10:0.00}{queue.Average(s => s.Value),10:0.00}{queue.Count(),5}{(ours > 0 ? $"× {median / ours:0.0}" : ""),10}");
            }
        }
    }

    private static double Median(IEnumerable<(string What, string Queue, double Value)> scores)
    {
        var values = scores.Select(s => s.Value).Order().ToList();
        return values.Count == 0 ? 0 : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
