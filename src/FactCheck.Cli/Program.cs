System.Console.WriteLine("factcheck");
